using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Workbench.App.CommandLine;

/// <summary>Says in one sentence why the program can't run where it was started, for the operator.</summary>
internal static class StartupProblem
{
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
