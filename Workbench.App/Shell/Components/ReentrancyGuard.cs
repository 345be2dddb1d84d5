namespace Workbench.App.Shell.Components;

/// <summary>
/// Something that somebody may press twice: while it runs, a further press does nothing. Of one page, and so of one thread at a
/// time.
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
