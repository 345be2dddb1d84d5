namespace Workbench.Benchmarks.Circuits;

/// <summary>Keeps several circuits open at the same time.</summary>
internal sealed class OpenCircuits : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly List<Circuit> _open = [];

    public int Count => _open.Count;

    public Circuit First => _open[0];

    public IReadOnlyList<Circuit> All => _open;

    public async Task OpenAsync(Uri page, string session, int more)
    {
        for (var i = 0; i < more; i++)
        {
            _open.Add(await Circuit.OpenAsync(page, session));
        }

        foreach (var circuit in _open)
        {
            await circuit.WaitUntilQuietAsync(Quiet);
            if (circuit.Error is { } error || circuit.Batches == 0)
            {
                throw new InvalidOperationException(
                    $"A circuit failed: {circuit.Error ?? "nothing was rendered"} after {string.Join(", ", circuit.Calls.Keys)}"
                );
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in _open)
        {
            await circuit.DisposeAsync();
        }
    }
}
