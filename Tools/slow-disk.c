/* A disk that takes its time: every fsync and fdatasync waits a millisecond more. For Tools/bench.py, by LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_for_the_platter(void) {
  struct timespec millisecond = {0, 1000000};
  nanosleep(&millisecond, 0);
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_for_the_platter();
  return real(file);
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_for_the_platter();
  return real(file);
}
