// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the inspector: a column of headings, texts and rows, made for what is selected and thrown away with it.
#pragma once

#include "core/model/records.h"
#include "ui/panels/relatives.h"
#include "ui/render/fonts.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QUrl;
class QVBoxLayout;

namespace cruxmap {

class FlowingText;
class Pen;
class Theme;
class Workspace;

class InspectorPage : public QWidget {
    Q_OBJECT

public:
    InspectorPage(Workspace& workspace, const Theme& theme, QWidget* parent);

    Workspace& workspace() const { return m_workspace; }
    const Theme& theme() const { return m_theme; }
    // With a pen the page can be written on, where it offers that; nullptr: it is for reading.
    void setPen(Pen* pen) { m_pen = pen; }
    Pen* pen() const { return m_pen; }

    // What is added stands below what is there.
    void addTitle(const QString& text);
    void addHeading(const QString& text);
    FlowingText* addText(const QString& html, FontRole font = FontRole::PageText);
    FlowingText* addQuiet(const QString& html);
    void addRelatives(const std::vector<Relative>& relatives);
    QHBoxLayout* addLine();     // for small things side by side
    void addRow(QWidget* row);  // as wide as the page; brings its own margins
    void addGap();
    void finish();

private:
    void follow(const QUrl& link);
    void explain(FlowingText& text, const QUrl& link) const;

    Workspace& m_workspace;
    const Theme& m_theme;
    Pen* m_pen = nullptr;
    QVBoxLayout* m_column;
};

// Fills the page with what there is to say. The records exist.
void showDebateHead(InspectorPage& page);
void showDebate(InspectorPage& page);
void showClaimHead(InspectorPage& page, ClaimId id);
void showClaim(InspectorPage& page, ClaimId id);
void showQuestionHead(InspectorPage& page, QuestionId id);
void showQuestion(InspectorPage& page, QuestionId id);
void showRelationHead(InspectorPage& page, RelationId id);
void showRelation(InspectorPage& page, RelationId id);
void showSeveralHead(InspectorPage& page);
void showSeveral(InspectorPage& page);

// Parts that claims and relations have in common.
void addStances(InspectorPage& page, const Target& target);
void addPassages(InspectorPage& page, const Target& target);
void addTagsAndNotes(InspectorPage& page, RecordRef record);
void addNotes(InspectorPage& page, RecordRef record);
// Draft or checked, and by whom.
void addReview(InspectorPage& page, QHBoxLayout& line, const std::vector<ClaimId>& claims);

}  // namespace cruxmap
