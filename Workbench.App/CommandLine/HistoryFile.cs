using System.Globalization;
using CsvHelper;
using Workbench.Domain.Forecasting;

namespace Workbench.App.CommandLine;

/// <summary>
/// Reads the file of a back-test: CSV with a header and, among others, the columns <c>arrived</c> and <c>last_resolved</c> in local
/// time. A ticket without the second is open.
/// </summary>
internal static class HistoryFile
{
    private const string Arrived = "arrived";
    private const string Resolved = "last_resolved";

    /// <exception cref="IOException">The file can't be read, or a column or a time is wrong.</exception>
    public static IReadOnlyList<PastTicket> Read(string path)
    {
        using var reader = CsvReader.Create(
            File.ReadAllBytes(path),
            new CsvReaderOptions { TrackLineNumbers = true }
        );
        reader.ReadHeader();
        List<string> headers = [.. reader.Headers];
        var arrived = IndexOf(headers, Arrived, path);
        var resolved = IndexOf(headers, Resolved, path);
        var tickets = new List<PastTicket>();
        while (reader.Read())
        {
            if (reader.FieldCount != headers.Count)
            {
                throw new IOException(
                    $"line {reader.LineNumber} of {path} has {reader.FieldCount} fields, and the header has {headers.Count}"
                );
            }

            var delivered = reader.GetString(resolved);
            tickets.Add(
                new(
                    Parse(reader.GetString(arrived), Arrived, reader.LineNumber, path),
                    delivered.Length == 0
                        ? null
                        : Parse(delivered, Resolved, reader.LineNumber, path)
                )
            );
        }

        return tickets;
    }

    private static int IndexOf(List<string> headers, string column, string path) =>
        headers.IndexOf(column) is var index and >= 0
            ? index
            : throw new IOException($"{path} has no column {column}");

    private static double Parse(string text, string column, long line, string path) =>
        DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.NoCurrentDateDefault,
            out var local
        )
            ? WorkingTime.DayOfLocal(local)
            : throw new IOException(
                $"line {line} of {path}: {column} is no time: write it like 2026-06-01 09:00:00"
            );
}
