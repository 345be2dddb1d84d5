using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Keyboard;

/// <summary>
/// Registers a shortcut as long as the component is on the page: &lt;ShortcutBinding Keys="n" Description="…" Press="TakeNext" /&gt;.
/// </summary>
public sealed class ShortcutBinding : ComponentBase, IDisposable
{
    private IDisposable? _registration;
    private (string Keys, string Description, bool Disabled) _registered;

    [Parameter, EditorRequired]
    public required string Keys { get; set; }

    [Parameter, EditorRequired]
    public required string Description { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Press { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [Inject]
    public required KeyboardShortcuts Shortcuts { get; set; }

    public void Dispose() => _registration?.Dispose();

    protected override void OnParametersSet()
    {
        var current = (Keys, Description, Disabled);
        if (current == _registered)
        {
            return;
        }

        _registered = current;
        _registration?.Dispose();
        _registration = Disabled
            ? null
            : Shortcuts.Register(Keys, Description, () => Press.InvokeAsync());
    }
}
