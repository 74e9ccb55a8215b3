// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drafts.h"

#include "core/base/error.h"
#include "core/document/glance.h"
#include "core/interchange/open.h"
#include "ui/file_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace cruxmap {

namespace {

const QString kSuffix = QStringLiteral(".cruxmap");
const QString kSampleSuffix = QStringLiteral(".sample.cruxmap");

QString canonical(const QString& file) {
    const auto path = QFileInfo(file).canonicalFilePath();
    return path.isEmpty() ? QFileInfo(file).absoluteFilePath() : path;
}

// Nothing when the file is damaged.
std::optional<DocumentGlance> glance(const QString& file) {
    try {
        return glanceAt(systemName(file));
    } catch (const Error&) {
        return std::nullopt;
    }
}

// Nothing was ever done in it that could be missed.
bool isUntouched(const QString& file, const DocumentGlance& seen) {
    return seen.steps == 0 && (seen.claims == 0 || file.endsWith(kSampleSuffix));
}

}  // namespace

Drafts::Drafts(QString folder) : m_folder(std::move(folder)) {
    if (m_folder.isEmpty()) m_folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
}

Document Drafts::startEmpty() {
    return create(QCoreApplication::translate("Drafts", "Untitled debate"), kSuffix, {});
}

Document Drafts::startSample(const std::string& name) {
    return create(QString::fromStdString(name), kSampleSuffix, readContent("sample:" + name));
}

Document Drafts::import(const std::string& file) {
    const auto name = QFileInfo(QFile::decodeName(file.c_str())).completeBaseName();
    return create(QString(name).replace(u'.', u' '), kSuffix, readContent(file));
}

Document Drafts::create(const QString& name, const QString& suffix, MapChange content) {
    if (!QDir().mkpath(m_folder))
        throw Error(ErrorCode::Io, "The folder for drafts could not be made. Check its permissions.", systemName(m_folder));
    const QDir folder(m_folder);
    auto file = folder.filePath(name + suffix);
    for (int number = 2; QFile::exists(file); ++number) file = folder.filePath(QStringLiteral("%1 %2%3").arg(name).arg(number).arg(suffix));
    return Document::create(systemName(file), std::move(content));
}

std::vector<DraftFile> Drafts::list() const {
    std::vector<DraftFile> drafts;
    for (const auto& info : QDir(m_folder).entryInfoList({QStringLiteral("*.cruxmap")}, QDir::Files, QDir::Time)) {
        const auto file = info.filePath();
        const auto seen = glance(file);
        if (seen && isUntouched(file, *seen)) continue;
        const auto title = seen ? QString::fromStdString(seen->title) : QString();
        drafts.push_back({file, title.isEmpty() ? info.completeBaseName() : title, info.lastModified(),
                          seen ? std::optional(seen->claims) : std::nullopt});
    }
    return drafts;
}

bool Drafts::contains(const QString& file) const {
    return !file.isEmpty() && QFileInfo(canonical(file)).path() == canonical(m_folder);
}

void Drafts::use(const QString& file) {
    ++m_inUse[canonical(file)];
}

void Drafts::letGo(const QString& file, Moved moved) {
    const auto users = m_inUse.find(canonical(file));
    if (users == m_inUse.end() || --users->second > 0) return;
    m_inUse.erase(users);
    if (!contains(file)) return;
    const auto seen = glance(file);
    if (moved == Moved::Elsewhere || (seen && isUntouched(file, *seen))) QFile::remove(file);
}

bool Drafts::inUse(const QString& file) const {
    return m_inUse.contains(canonical(file));
}

bool Drafts::remove(const QString& file) {
    if (!contains(file) || inUse(file)) return false;
    // Where this folder is missing, Qt 6.4 takes the current one for the trash.
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return QFile::moveToTrash(file) || QFile::remove(file);
}

}  // namespace cruxmap
