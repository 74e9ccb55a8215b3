// SPDX-License-Identifier: GPL-3.0-or-later
// Writing on the map: opens an editor on a card, or on a new one where it will be of use, and puts the text into the document
// in one edit. Until then nothing is in the document; given up or left empty, nothing ever is.
#pragma once

#include "ui/canvas/card_editor.h"
#include "ui/canvas/draft.h"
#include "ui/canvas/stage.h"

#include <QPointer>

class QPainter;
class QWidget;

namespace cruxmap {

class Writer : public QObject {
    Q_OBJECT

public:
    // Editors open on `viewport`; when they end, `home` has the focus again.
    Writer(Stage& stage, QWidget* viewport, QWidget* home);

    void open(const Draft& draft);
    bool writing() const { return m_editor != nullptr; }
    // The card that is being written on, if it is in the picture.
    std::optional<RecordRef> card() const;
    // Writes what is there, as leaving the editor does.
    void finish();
    // Sight, picture or theme are others.
    void adjust();

    void paint(QPainter& painter) const;  // in viewport pixels

Q_SIGNALS:
    void opened();
    // A card is about to be written where the sheet was: its top left corner, in map pixels.
    void aboutToWrite(QPointF corner);
    // It was; nothing when the edit was refused.
    void written(std::optional<RecordRef> card);

private:
    void end(CardEditor::Ending ending);
    void close();
    void makeSheet();
    void resizeSheet();
    double scale() const;  // of the sheet: not below what can be read
    QTransform transform() const;
    FontRole font() const;

    Stage& m_stage;
    QWidget* m_viewport;
    QWidget* m_home;
    QPointer<CardEditor> m_editor;
    Draft m_draft;
    std::optional<ViewId> m_view;  // for which it is written
    CardPicture m_sheet;           // what the editor lies on, with its corner at (0, 0)
    QRectF m_text;                 // where the text stands on it
    double m_leastHeight = 0;
    QPointF m_corner;  // of the sheet on the map
    double m_lookScale = 0;
};

}  // namespace cruxmap
