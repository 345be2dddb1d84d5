using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Keyboard;

/// <summary>
/// The keyboard shortcuts of one open page. Components register theirs and remove them when they are disposed.
/// </summary>
public sealed class KeyboardShortcuts
{
    private readonly List<Shortcut> _registered = [];
    private readonly List<Shortcut> _handledByBrowser = [];

    public event EventHandler? Changed;

    /// <summary>The active shortcuts in the order of registration. When two have the same keys, the later one counts.</summary>
    public IReadOnlyList<Shortcut> Active =>
        [
            .. _registered.Where(
                (shortcut, at) =>
                    !_registered.Skip(at + 1).Any(later => SameKeys(later.Keys, shortcut.Keys))
            ),
        ];

    /// <summary>The shortcuts to show in the list of shortcuts: the active ones, and those that the browser handles itself.</summary>
    public IEnumerable<Shortcut> Listed => Active.Concat(_handledByBrowser);

    /// <summary>
    /// Lists a key that a script on the page handles, such as one that moves between rows. Disposing the result removes it.
    /// </summary>
    public IDisposable List(string keys, string description)
    {
        var shortcut = new Shortcut(keys, description, () => Task.CompletedTask);
        _handledByBrowser.Add(shortcut);
        return new Registration(() => _handledByBrowser.Remove(shortcut));
    }

    /// <summary>Registers a shortcut. Disposing the result removes it.</summary>
    public IDisposable Register(string keys, string description, Func<Task> action)
    {
        var shortcut = new Shortcut(keys, description, action);
        _registered.Add(shortcut);
        Changed?.Invoke(this, EventArgs.Empty);
        return new Registration(() => Remove(shortcut));
    }

    /// <summary>
    /// Registers a shortcut with a callback. The component of the callback is rendered afterwards, as after a click.
    /// </summary>
    public IDisposable Register(string keys, string description, EventCallback action) =>
        Register(keys, description, action.InvokeAsync);

    public Task PressAsync(string keys) =>
        Active.FirstOrDefault(shortcut => SameKeys(shortcut.Keys, keys))?.Action()
        ?? Task.CompletedTask;

    private void Remove(Shortcut shortcut)
    {
        var at = _registered.FindIndex(registered => ReferenceEquals(registered, shortcut));
        if (at >= 0)
        {
            _registered.RemoveAt(at);
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private static bool SameKeys(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal);

    private sealed class Registration(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
