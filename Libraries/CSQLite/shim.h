#include <sqlite3.h>

/* sqlite3_config takes arguments of any kind, which Swift cannot call. */
static inline int luukku_forget_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
