// SPDX-License-Identifier: GPL-3.0-or-later
// A text on a raised ground with round corners, which sets it off from what stands around it.
#pragma once

#include <QWidget>

namespace cruxmap {

class FlowingText;
class Theme;

class RaisedText : public QWidget {
    Q_OBJECT

public:
    RaisedText(const QString& html, const Theme& theme, QWidget* parent);

    FlowingText& text() const { return *m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    FlowingText* m_text;
};

}  // namespace cruxmap
