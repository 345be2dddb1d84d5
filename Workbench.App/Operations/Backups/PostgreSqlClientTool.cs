using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Workbench.App.Operations.Backups;

/// <summary>Runs a PostgreSQL client program on the database of a connection string.</summary>
internal static class PostgreSqlClientTool
{
    /// <summary>Runs the program.</summary>
    /// <exception cref="BackupException">The program isn't installed, or it failed.</exception>
    public static async Task RunAsync(
        string program,
        string connectionString,
        IEnumerable<string> arguments,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo(
            program,
            [.. ConnectionArguments(connectionString), .. arguments]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        AddSecrets(start, connectionString);
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            await output;
            if (process.ExitCode != 0)
            {
                var errorLines = (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                throw new BackupException(
                    $"{program} failed: {errorLines.FirstOrDefault()?.Trim() ?? "it gave no reason"}"
                );
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException(
                $"{start.FileName} is not installed: install PostgreSQL's client programs, in the server's version or later."
            );
        }
    }

    private static List<string> ConnectionArguments(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        List<string> where =
        [
            "--no-password",
            "--port",
            to.Port.ToString(CultureInfo.InvariantCulture),
            "--dbname",
            to.Database ?? to.Username ?? "",
        ];
        if (to.Host is { Length: > 0 } host)
        {
            where.AddRange("--host", host);
        }

        if (to.Username is { Length: > 0 } user)
        {
            where.AddRange("--username", user);
        }

        return where;
    }

    /// <summary>
    /// Passes the password in the environment: other users of the machine can read the arguments of a process.
    /// </summary>
    private static void AddSecrets(ProcessStartInfo start, string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        Set("PGPASSWORD", to.Password);
        Set("PGPASSFILE", to.Passfile);
        Set("PGSSLROOTCERT", to.RootCertificate);
        Set("PGSSLCERT", to.SslCertificate);
        Set("PGSSLKEY", to.SslKey);
        Set(
            "PGSSLMODE",
            to.SslMode switch
            {
                SslMode.Disable => "disable",
                SslMode.Allow => "allow",
                SslMode.Prefer => "prefer",
                SslMode.Require => "require",
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
            }
        );

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }
    }
}
