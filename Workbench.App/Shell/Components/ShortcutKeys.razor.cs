using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>Shows a keyboard shortcut: "n", "g q" as two keys, "ctrl+k" as Ctrl K, "ctrl+enter" as Ctrl Enter.</summary>
public partial class ShortcutKeys
{
    [Parameter, EditorRequired]
    public required string Keys { get; set; }

    /// <summary>Hides the key from screen readers. Beside a label it must not become part of the button's name.</summary>
    [Parameter]
    public bool IsDecorative { get; set; }

    private IEnumerable<string> KeyNames =>
        Keys.Split(' ')
            .Select(key =>
                key.Contains('+', StringComparison.Ordinal)
                    ? string.Join(
                        ' ',
                        key.Split('+').Select(k => char.ToUpperInvariant(k[0]) + k[1..])
                    )
                    : key
            );
}
