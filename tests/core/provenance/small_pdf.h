// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs for tests, with a line of text on each page.
#pragma once

#include <string>
#include <vector>

namespace cruxmap::test {

namespace detail {

// The objects, numbered from 1, with the table of where they stand.
inline std::string pdfOf(const std::vector<std::string>& objects, const std::string& trailer) {
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const auto place = std::to_string(pdf.size());
        table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = std::to_string(pdf.size());
    return pdf + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " + trailer + ">>\nstartxref\n" + start +
           "\n%%EOF\n";
}

}  // namespace detail

inline std::string smallPdf(const std::vector<std::string>& pages, const std::string& trailer = {}) {
    std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string kids;
    for (const auto& text : pages) {
        const auto stream = text.empty() ? std::string() : "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET";
        objects.push_back("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "\nendstream");
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
                          std::to_string(objects.size()) + " 0 R >>");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
    return detail::pdfOf(objects, trailer);
}

// Which no password opens.
inline std::string lockedPdf() {
    const std::string key(32, 'k');
    return smallPdf({"Secret."}, "/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + key +
                                     ") /U (" + key + ") >> ");
}

}  // namespace cruxmap::test
