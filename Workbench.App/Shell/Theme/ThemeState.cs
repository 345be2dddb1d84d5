namespace Workbench.App.Shell.Theme;

/// <summary>Holds the theme of one open page: the person's choice, and whether it is dark now.</summary>
public sealed class ThemeState
{
    private Func<ThemeChoice, Task<bool>> _apply = _ => Task.FromResult(false);

    public event EventHandler? Changed;

    public ThemeChoice Choice { get; private set; }

    public bool IsDark { get; private set; }

    /// <summary>
    /// Sets the choice from the cookie, and the callback that applies a choice in the browser, which knows the system's
    /// preference.
    /// </summary>
    public void Initialize(ThemeChoice choice, Func<ThemeChoice, Task<bool>> apply)
    {
        Choice = choice;
        IsDark = choice == ThemeChoice.Dark;
        _apply = apply;
    }

    public async Task ChooseAsync(ThemeChoice choice)
    {
        Choice = choice;
        IsDark = await _apply(choice);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void SetSystemPreference(bool dark)
    {
        if (dark == IsDark)
        {
            return;
        }

        IsDark = dark;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
