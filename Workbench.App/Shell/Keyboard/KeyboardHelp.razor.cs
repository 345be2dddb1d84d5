using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;

namespace Workbench.App.Shell.Keyboard;

/// <summary>Shows the keyboard shortcuts of the current page.</summary>
public partial class KeyboardHelp
{
    private ModalDialog? _dialog;
    private bool _open;

    [Inject]
    public required KeyboardShortcuts Shortcuts { get; set; }

    /// <summary>One line for each action, with all its keys.</summary>
    private IEnumerable<IGrouping<string, Shortcut>> ShortcutsByAction =>
        Shortcuts.Listed.GroupBy(shortcut => shortcut.Description, StringComparer.Ordinal);

    private async Task OpenAsync()
    {
        _open = true;
        await _dialog!.OpenAsync();
    }

    private void Close() => _open = false;
}
