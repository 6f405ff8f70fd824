/** Child processes: started, watched, restarted, stopped, and found again by their pid files. */
@NullMarked
package io.posthorn.launcher.process;

import org.jspecify.annotations.NullMarked;
