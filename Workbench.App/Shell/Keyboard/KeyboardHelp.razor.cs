using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;

namespace Workbench.App.Shell.Keyboard;

/// <summary>The list of the keys that work where one stands.</summary>
public partial class KeyboardHelp
{
    private ModalDialog? _dialog;
    private bool _open;

    [Inject]
    public required KeyboardShortcuts Shortcuts { get; set; }

    /// <summary>One line a deed, with every key that does it.</summary>
    private IEnumerable<IGrouping<string, Shortcut>> ShortcutsByAction =>
        Shortcuts.Active.GroupBy(shortcut => shortcut.Description, StringComparer.Ordinal);

    private async Task OpenAsync()
    {
        _open = true;
        await _dialog!.OpenAsync();
    }

    private void Close() => _open = false;
}
