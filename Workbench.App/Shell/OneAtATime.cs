namespace Workbench.App.Shell;

/// <summary>
/// Something that somebody may press twice: while it runs, a further press does nothing. Of one page, and so of one thread at a
/// time.
/// </summary>
public sealed class OneAtATime
{
    private bool runs;

    public async Task RunAsync(Func<Task> act)
    {
        if (runs)
        {
            return;
        }

        runs = true;
        try
        {
            await act();
        }
        finally
        {
            runs = false;
        }
    }
}
