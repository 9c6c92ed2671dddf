/* What no compiler of YAML can do without: the event parse of libyaml over every file, on
   one thread, and writing the output files.

   baseline parse DIR          parses every .yaml file below DIR
   baseline write TREE OUT     reads TREE into memory, then times writing it to OUT
   Prints seconds and bytes. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

struct file {
  char *path;
  unsigned char *bytes;
  size_t size;
};
static struct file *files;
static size_t count, capacity;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void load(const char *path) {
  int fd = open(path, O_RDONLY);
  struct stat info;
  if (fd < 0 || fstat(fd, &info) != 0) exit(1);
  if (count == capacity) files = realloc(files, (capacity = capacity ? 2 * capacity : 256) * sizeof *files);
  struct file *file = &files[count++];
  file->path = strdup(path);
  file->size = info.st_size;
  file->bytes = malloc(file->size + 1);
  if (read(fd, file->bytes, file->size) != (ssize_t)file->size) exit(1);
  close(fd);
}

static void walk(const char *folder, const char *suffix) {
  DIR *stream = opendir(folder);
  struct dirent *entry;
  if (!stream) exit(1);
  while ((entry = readdir(stream))) {
    if (entry->d_name[0] == '.') continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    struct stat info;
    lstat(path, &info);
    if (S_ISDIR(info.st_mode)) walk(path, suffix);
    else {
      size_t length = strlen(path), tail = strlen(suffix);
      if (length >= tail && strcmp(path + length - tail, suffix) == 0) load(path);
    }
  }
  closedir(stream);
}

static long parse(struct file *file) {
  yaml_parser_t parser;
  yaml_event_t event;
  long events = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, file->bytes, file->size);
  for (;;) {
    if (!yaml_parser_parse(&parser, &event)) break;
    yaml_event_type_t type = event.type;
    yaml_event_delete(&event);
    events++;
    if (type == YAML_STREAM_END_EVENT) break;
  }
  yaml_parser_delete(&parser);
  return events;
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0755);
    *slash = '/';
  }
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "parse") == 0) {
    double start = now();
    walk(argv[2], ".yaml");
    double loaded = now();
    long events = 0;
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) events += parse(&files[i]), bytes += files[i].size;
    printf("{\"parse\": %.6f, \"read\": %.6f, \"bytes\": %zu, \"events\": %ld}\n", now() - loaded,
           loaded - start, bytes, events);
    return 0;
  }
  if (argc == 4 && strcmp(argv[1], "write") == 0) {
    walk(argv[2], "");
    size_t bytes = 0, prefix = strlen(argv[2]);
    double start = now();
    for (size_t i = 0; i < count; i++) {
      char path[4096];
      snprintf(path, sizeof path, "%s%s", argv[3], files[i].path + prefix);
      int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
      if (fd < 0) {
        make_folders(path);
        fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
      }
      if (fd < 0 || write(fd, files[i].bytes, files[i].size) != (ssize_t)files[i].size) return 1;
      close(fd);
      bytes += files[i].size;
    }
    printf("{\"write\": %.6f, \"bytes\": %zu, \"files\": %zu}\n", now() - start, bytes, count);
    return 0;
  }
  fprintf(stderr, "usage: baseline parse DIR | baseline write TREE OUT\n");
  return 2;
}
