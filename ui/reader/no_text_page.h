// SPDX-License-Identifier: GPL-3.0-or-later
// In the text's place when there is none: what is known of the source, and how to attach its document; without any source, what
// to do.
#pragma once

#include "core/model/records.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace cruxmap {

class ArgumentMap;
class Theme;

class NoTextPage : public QScrollArea {
    Q_OBJECT

public:
    explicit NoTextPage(QWidget* parent);

    void setTheme(const Theme& theme);
    void show(const ArgumentMap& map, std::optional<SourceId> source);

Q_SIGNALS:
    void attachRequested(std::optional<SourceId> source);

private:
    void showSource(QVBoxLayout& column, const ArgumentMap& map, SourceId source);
    void addText(QVBoxLayout& column, const QString& text, bool quiet = false);
    void addHeading(QVBoxLayout& column, const QString& text);
    void addButton(QVBoxLayout& column, std::optional<SourceId> source);

    const Theme* m_theme;
};

}  // namespace cruxmap
