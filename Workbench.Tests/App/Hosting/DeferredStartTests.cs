using FluentAssertions;
using Workbench.App.Jobs;
using Xunit;

namespace Workbench.Tests.Hosting;

public sealed class DeferredStartTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly StartableLifetime lifetime = new();
    private readonly DeferredStart start;

    public DeferredStartTests() => start = new(lifetime);

    public void Dispose() => lifetime.Dispose();

    [Fact]
    public async Task It_waits_for_the_start_and_the_first_answer()
    {
        var waiting = start.WaitAsync(default);
        start.ReportAnswer();
        waiting.IsCompleted.Should().BeFalse("the program doesn't listen yet");

        lifetime.Start();

        await waiting.WaitAsync(Timeout);
    }

    [Fact]
    public async Task Without_a_request_it_waits_two_seconds()
    {
        lifetime.Start();
        var waiting = start.WaitAsync(default);

        waiting.IsCompleted.Should().BeFalse();
        await waiting.WaitAsync(Timeout);
    }

    [Fact]
    public async Task A_program_that_stops_meanwhile_starts_nothing()
    {
        using var stopping = new CancellationTokenSource();
        var waiting = start.WaitAsync(stopping.Token);

        await stopping.CancelAsync();

        await FluentActions
            .Awaiting(() => waiting)
            .Should()
            .ThrowAsync<OperationCanceledException>();
    }

    private sealed class StartableLifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource started = new();

        public CancellationToken ApplicationStarted => started.Token;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Start() => started.Cancel();

        public void StopApplication() { }

        public void Dispose() => started.Dispose();
    }
}
