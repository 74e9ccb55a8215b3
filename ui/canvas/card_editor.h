// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence, written in place: an editor in the card's type and colours that grows with its text. Enter and leaving it
// end with the text, Esc without; line breaks do not exist. (QTextEdit, since QPlainTextEdit cannot keep the card's line height.)
#pragma once

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QTextEdit>

#include <cstdint>

namespace cruxmap {

class CardEditor : public QTextEdit {
    Q_OBJECT

public:
    enum class Ending : std::uint8_t { Done, Another, Left, GivenUp };

    CardEditor(const QString& text, const QString& prompt, QWidget* parent);

    // How the card below looks: its type, enlarged by `scale`, and its colours.
    void setLook(FontRole font, double scale, const Theme& theme);
    QString sentence() const;
    int neededHeight() const;  // of the text as it is broken now

    // Ends writing unless it has ended: at most one ended() comes.
    void end(Ending ending);

Q_SIGNALS:
    void ended(CardEditor::Ending ending);
    void grown();  // neededHeight() is another one

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool m_ended = false;
};

}  // namespace cruxmap
