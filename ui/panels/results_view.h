// SPDX-License-Identifier: GPL-3.0-or-later
// The list of results below a search field or in the palette: a sign or icon, a text with the matching part in bold, and a
// quiet remark at the right. The keyboard stays in the field, which moves through it by step().
#pragma once

#include "ui/panels/sign.h"
#include "ui/render/theme.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QListView>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QKeyEvent;

namespace cruxmap {

struct Result {
    QString text;
    std::vector<std::pair<int, int>> matched{};  // start and length
    QString remark{};
    Sign sign = Sign::None;
    std::optional<Colour> swatch{};
    QIcon icon{};
    QString tip{};
    bool selectable = true;
};

class ResultsModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setResults(std::vector<Result> results);
    const Result& result(int row) const { return m_results[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Result> m_results;
};

class ResultsView : public QListView {
    Q_OBJECT

public:
    explicit ResultsView(QWidget* parent);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return *m_theme; }

    // The first one becomes the current one.
    void setResults(std::vector<Result> results);
    const ResultsModel& results() const { return *m_model; }

    // Up, Down, PageUp, PageDown and Enter; true when the key was one of those.
    bool handleKey(const QKeyEvent& event);
    // One of those, or Escape: the field keeps them from the window's shortcuts.
    static bool isForList(const QKeyEvent& event);
    // As high as its rows, and at most as high as so many.
    int heightForRows(int most) const;

Q_SIGNALS:
    void chosen(int row);

private:
    void step(int rows);

    ResultsModel* m_model;
    const Theme* m_theme;
};

}  // namespace cruxmap
