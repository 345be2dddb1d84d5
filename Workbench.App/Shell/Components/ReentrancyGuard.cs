namespace Workbench.App.Shell.Components;

/// <summary>
/// Prevents double execution: while an action runs, a further click does nothing. Belongs to one page, so it needs no thread
/// safety.
/// </summary>
public sealed class ReentrancyGuard
{
    private bool isRunning;

    public async Task RunAsync(Func<Task> action)
    {
        if (isRunning)
        {
            return;
        }

        isRunning = true;
        try
        {
            await action();
        }
        finally
        {
            isRunning = false;
        }
    }
}
