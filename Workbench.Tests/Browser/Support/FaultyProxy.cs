using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workbench.Tests.Browser.Support;

/// <summary>Forwards a connection between a browser and the program. It can be cut, slow, or silently drop data.</summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<TcpClient, bool> connections = new();
    private readonly int target;
    private readonly Task listening;

    public FaultyProxy(string target)
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

    /// <summary>The delay of each byte, in either direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>True if data from the browser are accepted and dropped.</summary>
    public bool DropsRequests { get; set; }

    /// <summary>True if answers of the program are accepted and dropped.</summary>
    public bool DropsResponses { get; set; }

    /// <summary>Whether no connection is possible.</summary>
    public bool IsDown { get; private set; }

    public void GoDown()
    {
        IsDown = true;
        foreach (var end in connections.Keys)
        {
            end.Close();
        }
    }

    public void Recover() =>
        (IsDown, DropsRequests, DropsResponses, Delay) = (false, false, false, default);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        GoDown();
        listener.Stop();
        await listening;
        stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                _ = HandleClientAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task HandleClientAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                if (IsDown)
                {
                    return;
                }

                await server.ConnectAsync(IPAddress.Loopback, target, stopping.Token);
                connections[client] = connections[server] = true;
                await Task.WhenAny(
                    ForwardAsync(client, server, () => DropsRequests),
                    ForwardAsync(server, client, () => DropsResponses)
                );
            }
            catch (Exception e)
                when (e is OperationCanceledException or SocketException or IOException)
            {
                // The other side notices the end of its connection.
            }
            finally
            {
                connections.TryRemove(client, out _);
                connections.TryRemove(server, out _);
            }
        }
    }

    private async Task ForwardAsync(TcpClient from, TcpClient to, Func<bool> drops)
    {
        var sending = Task.CompletedTask;
        try
        {
            var (source, destination) = (from.GetStream(), to.GetStream());
            var buffer = new byte[64 * 1024];
            while (await source.ReadAsync(buffer, stopping.Token) is var read and > 0)
            {
                if (!drops())
                {
                    sending = SendDelayedAsync(sending, destination, buffer[..read], Delay);
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
            // The connection was cut.
        }

        await sending;
    }

    /// <summary>Forwards data in order, each piece with the configured delay.</summary>
    private async Task SendDelayedAsync(
        Task previous,
        NetworkStream sink,
        byte[] data,
        TimeSpan delay
    )
    {
        try
        {
            await Task.Delay(delay, stopping.Token);
            await previous;
            await sink.WriteAsync(data, stopping.Token);
        }
        catch (Exception e)
            when (e is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The connection was cut during the delay.
        }
    }
}
