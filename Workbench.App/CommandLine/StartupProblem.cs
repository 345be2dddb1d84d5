using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Workbench.App.CommandLine;

/// <summary>Says in one sentence why the program can't run where it was started, for the operator.</summary>
internal static class StartupProblem
{
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    /// <summary>Returns the sentence; null for an exception that is not the environment's.</summary>
    public static string? Describe(Exception exception) =>
        exception switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"{FirstLine(exception)} Stop the program that uses it, or set another address in Urls.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                "The program may not listen on the address in Urls. Choose a port from 1024 on, or give it the right.",
            UnauthorizedAccessException =>
                $"{FirstLine(exception)} Give the program's account the right to write there, or set another Storage:DataFolder.",
            SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } =>
                "The database file is damaged. Restore a backup into an empty data folder with the verb restore.",
            NpgsqlException =>
                $"The PostgreSQL database can't be used: {FirstLine(exception)} Check Storage:ConnectionString and whether the server runs.",
            DbException => $"The database can't be used: {FirstLine(exception)}",
            IOException or TimeoutException => $"The program can't start: {FirstLine(exception)}",
            _ => null,
        };

    private static string FirstLine(Exception exception)
    {
        var line = exception.Message.Split('\n')[0].Trim();
        return line.EndsWith('.') ? line : $"{line}.";
    }
}
