// SPDX-License-Identifier: GPL-3.0-or-later
// The reader: a source's text beside the map, with the passages of the map in their speakers' colours. What is selected in the map
// is ringed here, a press on marked words selects their claim there, and selected words become claims.
#pragma once

#include "ui/reader/coder.h"
#include "ui/workspace/reading_place.h"

#include <QWidget>

#include <map>
#include <optional>

class QStackedWidget;

namespace cruxmap {

class Actions;
class FindBar;
class NoTextPage;
class ReaderHeader;
class TextView;
class Theme;
class Workspace;

class ReaderPanel : public QWidget {
    Q_OBJECT

public:
    ReaderPanel(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);
    ~ReaderPanel() override;

    void setTheme(const Theme& theme);

    void read(SourceId source, const ReadingPlace& place = {});
    std::optional<SourceId> source() const { return m_source; }

    // Whether the letters that make claims are the reader's just now: when somebody reads in its text; and whether there are
    // words for them.
    bool hasLetters() const;
    bool hasWords() const;
    void code(CodingKind kind) { m_coder->begin(kind); }

    // 1 is 100 %; see ReadingType.
    void setTextScale(double scale);

    TextView& view() { return *m_view; }
    const PassagesInText& passages() const { return m_shown.passages; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void attachRequested(std::optional<SourceId> source);
    void closeRequested();
    void lettersChanged();  // what hasLetters() and hasWords() tell
    void textScaleRequested(double scale);
    void said(const QString& hint);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void forget();
    void refresh();
    void showText();
    void showMarks();
    void showHeader();
    std::optional<SourceId> firstSource() const;
    void followSelection();
    void showFound();
    void showSearchEnded();
    void goTo(PassageId passage);
    void goTo(const TextSpan& words);
    void ring(bool scroll);
    void requestTextSize(int step);
    void selectUnder(const std::vector<std::size_t>& marks, const QPoint& global);
    QString tipOf(const std::vector<std::size_t>& marks) const;
    std::vector<RecordRef> subjectsOf(const std::vector<std::size_t>& marks) const;
    void openMenu(const QPoint& global);
    UnitRange rangeOf(const PassageMark& mark) const;
    UnitRange rangeOf(const TextSpan& words) const;

    Workspace& m_workspace;
    const Actions& m_actions;
    const Theme* m_theme;
    ReaderHeader* m_header;
    QStackedWidget* m_pages;
    TextView* m_view;
    NoTextPage* m_noText;
    FindBar* m_find;
    Coder* m_coder;

    std::optional<SourceId> m_source;
    std::string m_textSha256;  // of what is shown; empty: no text
    ShownText m_shown;
    std::map<SourceId, qsizetype> m_places;  // where one was reading
    ReadingPlace m_goingTo;                  // while passages are searched for
    bool m_ringing = false;                  // what is selected is shown once it is found
    bool m_selecting = false;                // the selection comes from here
    double m_textScale = 1;
};

}  // namespace cruxmap
