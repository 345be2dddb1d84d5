namespace Workbench.App.Shell.Components;

/// <summary>
/// Prevents double execution: while an action runs, a further click does nothing. Belongs to one page, so it needs no thread
/// safety.
/// </summary>
public sealed class ReentrancyGuard
{
    public bool IsRunning { get; private set; }

    public async Task RunAsync(Func<Task> action)
    {
        if (IsRunning)
        {
            return;
        }

        IsRunning = true;
        try
        {
            await action();
        }
        finally
        {
            IsRunning = false;
        }
    }
}
