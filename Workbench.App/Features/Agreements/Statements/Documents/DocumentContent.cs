namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>The content of a document in the words of its language: a title, figures and tables.</summary>
/// <param name="Language">The language of the texts, such as "sv".</param>
/// <param name="Figures">Labels with their values, in the order of a sum.</param>
/// <param name="PageText">The text for a page number, with the placeholder {0}.</param>
internal sealed record DocumentContent(
    string Title,
    string Subtitle,
    string Language,
    IReadOnlyList<(string Label, string Value)> Figures,
    IReadOnlyList<DocumentTable> Tables,
    string Note,
    string PageText
);
