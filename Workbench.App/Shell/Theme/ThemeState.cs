namespace Workbench.App.Shell.Theme;

/// <summary>The theme of one open page: what the person chose, and whether that is dark at the moment.</summary>
public sealed class ThemeState
{
    private Func<ThemeChoice, Task<bool>> _apply = _ => Task.FromResult(false);

    public event EventHandler? Changed;

    public ThemeChoice Choice { get; private set; }

    public bool IsDark { get; private set; }

    /// <summary>Takes the choice of the cookie, and the way to the browser, which knows what the system prefers.</summary>
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
