using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.RichTexts;

/// <summary>
/// Shows a text that somebody sent, formatted (see <see cref="MarkdownRenderer"/>), and as it was written on request. A long
/// text is folded.
/// </summary>
public partial class RichText
{
    private const int MaxUnfoldedCharacters = 1_500;
    private const int MaxUnfoldedLines = 20;

    private string? _rendered;
    private MarkupString? _formatted;
    private bool _showsOriginal;
    private bool _isOpen;

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Names the text for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private bool IsLong =>
        Text.Length > MaxUnfoldedCharacters || Text.AsSpan().Count('\n') > MaxUnfoldedLines;

    private bool IsFolded => IsLong && !_isOpen;

    protected override void OnParametersSet()
    {
        if (!string.Equals(_rendered, Text, StringComparison.Ordinal))
        {
            _rendered = Text;
            _formatted = MarkdownRenderer.Render(Text);
        }
    }

    private void ToggleLength() => _isOpen = !_isOpen;

    private void ToggleOriginal() => _showsOriginal = !_showsOriginal;
}
