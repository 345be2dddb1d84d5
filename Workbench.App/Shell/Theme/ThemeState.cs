namespace Workbench.App.Shell.Theme;

/// <summary>Holds the theme that the person chose for one open page.</summary>
public sealed class ThemeState
{
    private Func<ThemeChoice, Task> _apply = _ => Task.CompletedTask;

    public event EventHandler? Changed;

    public ThemeChoice Choice { get; private set; }

    /// <summary>Sets the choice from the cookie, and the callback that applies a choice in the browser.</summary>
    public void Initialize(ThemeChoice choice, Func<ThemeChoice, Task> apply)
    {
        Choice = choice;
        _apply = apply;
    }

    public async Task ChooseAsync(ThemeChoice choice)
    {
        Choice = choice;
        await _apply(choice);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
