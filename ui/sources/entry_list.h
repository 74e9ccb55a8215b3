// SPDX-License-Identifier: GPL-3.0-or-later
// A list of things with a title each and quiet lines below it: the sources, or the people, of a debate, or questions about its trails.
// The current row is the one whose details are shown.
#pragma once

#include "core/model/records.h"
#include "core/provenance/trail_queries.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace cruxmap {

class KeyboardFocus;
class Theme;

using EntryKey = std::variant<RecordRef, TrailQuery>;

struct Entry {
    EntryKey key;
    QString title;
    QStringList lines;  // plain text, each as one line

    bool operator==(const Entry&) const = default;
};

class EntryModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<Entry> entries);
    const Entry& entry(const QModelIndex& index) const { return m_entries[static_cast<std::size_t>(index.row())]; }
    QModelIndex indexOf(const EntryKey& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Entry> m_entries;
};

class EntryList : public QListView {
    Q_OBJECT

public:
    explicit EntryList(QWidget* parent);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return *m_theme; }
    bool showsFocus() const;

    // The rows change under the current one, which stays as long as it is there; else the first is current.
    void setEntries(std::vector<Entry> entries);
    const EntryModel& entries() const { return *m_model; }
    std::optional<EntryKey> current() const;
    void show(const EntryKey& key);

Q_SIGNALS:
    void currentEntryChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    EntryModel* m_model;
    const Theme* m_theme;
    KeyboardFocus* m_focus;
    bool m_filling = false;
};

}  // namespace cruxmap
