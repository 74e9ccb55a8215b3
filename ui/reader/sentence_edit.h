// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence to be written: it grows with its text up to a few lines, and has no line breaks. Enter and Esc are left to whoever
// it stands in.
#pragma once

#include <QTextEdit>

namespace cruxmap {

class Theme;

class SentenceEdit : public QTextEdit {
    Q_OBJECT

public:
    SentenceEdit(const QString& prompt, const Theme& theme, QWidget* parent);

    QString sentence() const { return toPlainText().simplified(); }

Q_SIGNALS:
    void grown();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

}  // namespace cruxmap
