// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/whole_file.h"

#include "core/base/error.h"
#include "core/document/ids.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace cruxmap {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failWith(int reason, const fs::path& path) {
    throw Error(ErrorCode::Io, "The file could not be written: " + std::generic_category().message(reason) + ".", path.string());
}

bool flushed(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool done = ::fsync(descriptor) == 0;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return done;
}

bool writable(const fs::path& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

fs::path resolved(const std::string& file) {
    std::error_code failed;
    auto target = fs::weakly_canonical(fs::absolute(file, failed), failed);
    if (failed) failWith(failed.value(), file);
    return target;
}

void requirePlace(const fs::path& target, Existing existing) {
    std::error_code ignored;
    const fs::path folder = target.parent_path();
    if (!fs::is_directory(folder, ignored)) throw Error(ErrorCode::Io, "There is no such folder.", folder.string());
    if (!writable(folder)) throw Error(ErrorCode::Io, "The folder cannot be written. Choose another one.", folder.string());
    if (!fs::exists(target, ignored)) return;
    if (existing == Existing::Refuse) throw Error(ErrorCode::Io, "There is already a file of this name.", target.string());
    if (!fs::is_regular_file(target, ignored)) throw Error(ErrorCode::Io, "Something other than a file stands there.", target.string());
    if (!writable(target)) throw Error(ErrorCode::Io, "The file there is protected against writing.", target.string());
}

void putInPlace(const fs::path& temporary, const fs::path& target, Existing existing) {
    if (existing == Existing::Refuse) {
        // Unlike a rename, a link does not replace what came there in the meantime; not every file system knows links.
        if (::link(temporary.c_str(), target.c_str()) == 0) {
            ::unlink(temporary.c_str());
            return;
        }
        if (errno == EEXIST) throw Error(ErrorCode::Io, "There is already a file of this name.", target.string());
    }
    struct stat before {};
    if (::stat(target.c_str(), &before) == 0) ::chmod(temporary.c_str(), before.st_mode & 07777);
    if (std::rename(temporary.c_str(), target.c_str()) != 0) failWith(errno, target);
}

}  // namespace

void writeWhole(const std::string& file, const std::function<void(const std::string&)>& write, Existing existing) {
    const auto target = resolved(file);
    requirePlace(target, existing);
    const auto temporary = target.parent_path() / (".cruxmap-" + std::to_string(randomId()));
    try {
        write(temporary.string());
        if (!flushed(temporary, O_RDONLY)) failWith(errno, target);
        putInPlace(temporary, target, existing);
    } catch (...) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
    // The file stands; that some file systems cannot flush a folder does not change it.
    flushed(target.parent_path(), O_RDONLY | O_DIRECTORY);
}

void writeWhole(const std::string& file, std::string_view bytes) {
    writeWhole(file, [&](const std::string& temporary) {
        std::ofstream out(temporary, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) throw Error(ErrorCode::Io, "The file could not be written. Is the disk full?", file);
    });
}

}  // namespace cruxmap
