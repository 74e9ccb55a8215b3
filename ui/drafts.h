// SPDX-License-Identifier: GPL-3.0-or-later
// Debates that have no place of their own yet: new ones, samples, imports. Each is a document in the drafts folder, saved
// like any other, until it is saved elsewhere or thrown away. Knows which documents the windows of this process have open.
#pragma once

#include "core/document/document.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cruxmap {

struct DraftFile {
    QString file;
    QString title;  // the debate's, else the file's name
    QDateTime changed;
    std::optional<std::int64_t> claims;  // nothing when the file is damaged
};

class Drafts {
public:
    // The user's own folder, or another one. It is made when it is first needed.
    explicit Drafts(QString folder = {});

    const QString& folder() const { return m_folder; }

    // New documents in the folder. Each throws Error as Document::create does.
    Document startEmpty();
    Document startSample(const std::string& name);  // "chip-ban"
    Document import(const std::string& file);       // in a format that readContent knows

    // The latest first; empty debates and samples as long as nothing was done to them are not worth telling.
    std::vector<DraftFile> list() const;
    bool contains(const QString& file) const;

    // A document is in use from its opening until it has been let go of as often. A draft in which nothing was ever done goes
    // away then, and so does one that was saved elsewhere.
    enum class Moved : std::uint8_t { No, Elsewhere };
    void use(const QString& file);
    void letGo(const QString& file, Moved moved = Moved::No);
    bool inUse(const QString& file) const;

    // Into the wastebasket, where there is one. False when it could not be removed, or is in use.
    bool remove(const QString& file);

private:
    Document create(const QString& name, const QString& suffix, MapChange content);

    QString m_folder;
    std::map<QString, int> m_inUse;
};

}  // namespace cruxmap
