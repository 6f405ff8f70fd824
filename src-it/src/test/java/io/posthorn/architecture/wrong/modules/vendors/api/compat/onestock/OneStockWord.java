package io.posthorn.architecture.wrong.modules.vendors.api.compat.onestock;

import io.posthorn.architecture.wrong.modules.vendors.api.compat.front.FrontWord;

/** One vendor's routes that lean on another's. */
public final class OneStockWord {
    public String word() {
        return new FrontWord().word();
    }
}
