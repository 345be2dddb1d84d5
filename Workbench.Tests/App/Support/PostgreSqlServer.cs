using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

[assembly: Xunit.AssemblyFixture(typeof(Workbench.Tests.Support.PostgreSqlServer))]

namespace Workbench.Tests.Support;

/// <summary>A private PostgreSQL server on loopback, started when the first test needs it and removed after the run.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly Lazy<PostgreSqlServer> Running = new(Start);

    /// <summary>
    /// For a thousand small databases that nobody uses again: nothing has to survive a crash, autovacuum would visit each of them
    /// in turn, and compiling a query costs more than running it once.
    /// </summary>
    private const string ShortLived =
        "-c fsync=off -c full_page_writes=off"
        + " -c checkpoint_timeout=1h -c autovacuum=off -c jit=off -c max_connections=200";

    private readonly string folder;
    private readonly string bin;

    public PostgreSqlServer() => (folder, bin, Port) = ("", "", 0);

    private PostgreSqlServer(string folder, string bin, int port) =>
        (this.folder, this.bin, Port) = (folder, bin, port);

    private int Port { get; }

    /// <summary>Whether PostgreSQL is installed on this machine. Otherwise test.sh installs it.</summary>
    public static bool IsInstalled => FindBinFolder() is not null;

    public static string ConnectionTo(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Running.Value.Port};Username=postgres;Database={database};Maximum Pool Size=80;Timeout=30"
        );

    public ValueTask DisposeAsync()
    {
        if (Running is { IsValueCreated: true, Value: var server })
        {
            Run(
                Path.Combine(server.bin, "pg_ctl"),
                "-D",
                Path.Combine(server.folder, "db"),
                "-m",
                "immediate",
                "stop"
            );
            Directory.Delete(server.folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static PostgreSqlServer Start()
    {
        var bin =
            FindBinFolder()
            ?? throw new InvalidOperationException("PostgreSQL is not installed: run ./test.sh.");
        var folder = Directory.CreateTempSubdirectory("workbench-pg-").FullName;
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        }

        var port = FreePort();
        var data = Path.Combine(folder, "db");
        Run(
            Path.Combine(bin, "initdb"),
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "--no-sync",
            "--locale=C.UTF-8",
            "-E",
            "UTF8"
        );
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} {ShortLived}"
        );
        Run(
            Path.Combine(bin, "pg_ctl"),
            "-D",
            data,
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            options,
            "start"
        );
        return new(folder, bin, port);
    }

    private static string? FindBinFolder() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(d => Path.Combine(d, "bin"))
                .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a PostgreSQL program. PostgreSQL refuses to run as root, so a separate user runs it then.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
