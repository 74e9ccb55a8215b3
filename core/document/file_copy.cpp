// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/file_copy.h"

#include "core/base/error.h"
#include "core/document/ids.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace cruxmap {

namespace {

namespace fs = std::filesystem;

void flushToDisk(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        throw Error(ErrorCode::Io, std::string("The file could not be written: ") + std::strerror(errno) + ".", path.string());
    const int failed = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (failed != 0)
        throw Error(ErrorCode::Io, std::string("The file could not be written: ") + std::strerror(reason) + ".", path.string());
}

}  // namespace

void writeWhole(const std::string& file, const std::function<void(const std::string&)>& write) {
    const fs::path target = fs::absolute(file);
    const fs::path folder = target.parent_path();
    if (!fs::is_directory(folder)) throw Error(ErrorCode::Io, "There is no such folder.", folder.string());
    if (fs::exists(target) && !fs::is_regular_file(target))
        throw Error(ErrorCode::Io, "Something other than a file stands there.", target.string());
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) != 0)
        throw Error(ErrorCode::Io, "The folder cannot be written. Choose another one.", folder.string());

    const fs::path temporary = folder / ("." + target.filename().string() + "." + std::to_string(randomId()));
    std::error_code ignored;
    try {
        write(temporary.string());
        flushToDisk(temporary, O_RDONLY);
        fs::rename(temporary, target);
        flushToDisk(folder, O_RDONLY | O_DIRECTORY);
    } catch (const fs::filesystem_error& e) {
        fs::remove(temporary, ignored);
        throw Error(ErrorCode::Io, "The file could not be put in place: " + e.code().message() + ".", file);
    } catch (...) {
        fs::remove(temporary, ignored);
        throw;
    }
}

}  // namespace cruxmap
