using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workbench.Tests.Browser;

/// <summary>A line between a browser and the program that can be cut, slow, or dead while it looks alive.</summary>
internal sealed class BadLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<TcpClient, bool> ends = new();
    private readonly int target;
    private readonly Task listening;

    public BadLine(string target)
    {
        this.target = new Uri(target).Port;
        listener.Start();
        Address = string.Create(
            CultureInfo.InvariantCulture,
            $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}"
        );
        listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>How long each byte is under way, in either direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>What the browser sends is accepted and goes nowhere.</summary>
    public bool LosesRequests { get; set; }

    /// <summary>What the program answers is accepted and goes nowhere.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>Nobody gets through.</summary>
    public bool IsCut { get; private set; }

    public void Cut()
    {
        IsCut = true;
        foreach (var end in ends.Keys)
        {
            end.Close();
        }
    }

    public void Mend() =>
        (IsCut, LosesRequests, LosesAnswers, Delay) = (false, false, false, default);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        Cut();
        listener.Stop();
        await listening;
        over.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                var near = await listener.AcceptTcpClientAsync(over.Token);
                _ = JoinAsync(near);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        using (near)
        using (var far = new TcpClient { NoDelay = true })
        {
            near.NoDelay = true;
            try
            {
                if (IsCut)
                {
                    return;
                }

                await far.ConnectAsync(IPAddress.Loopback, target, over.Token);
                ends[near] = ends[far] = true;
                await Task.WhenAny(
                    CarryAsync(near, far, () => LosesRequests),
                    CarryAsync(far, near, () => LosesAnswers)
                );
            }
            catch (Exception e)
                when (e is OperationCanceledException or SocketException or IOException)
            {
                // The other side hears of it by the end of its connection.
            }
            finally
            {
                ends.TryRemove(near, out _);
                ends.TryRemove(far, out _);
            }
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to, Func<bool> loses)
    {
        var under = Task.CompletedTask;
        try
        {
            var (source, sink) = (from.GetStream(), to.GetStream());
            var buffer = new byte[64 * 1024];
            while (await source.ReadAsync(buffer, over.Token) is var read and > 0)
            {
                if (!loses())
                {
                    under = PassAsync(under, sink, buffer[..read], Delay);
                }
            }
        }
        catch (Exception e)
            when (e
                    is OperationCanceledException
                        or ObjectDisposedException
                        or InvalidOperationException
                        or SocketException
                        or IOException
            )
        {
            // Cut.
        }

        await under;
    }

    /// <summary>In the order in which it came, each piece as late as the line is slow.</summary>
    private async Task PassAsync(Task before, NetworkStream sink, byte[] piece, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, over.Token);
            await before;
            await sink.WriteAsync(piece, over.Token);
        }
        catch (Exception e)
            when (e is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Cut while it was under way.
        }
    }
}
