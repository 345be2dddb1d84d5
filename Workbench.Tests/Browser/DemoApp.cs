using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Workbench.Tests.Browser;

/// <summary>The program in development with its demo data, once for a class of tests.</summary>
public sealed class DemoApp : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private RunningApp? app;

    public async Task<RunningApp> GetAsync()
    {
        await one.WaitAsync();
        try
        {
            return app ??= await RunningApp.StartAsync(RunningApp.NewFolder(), "Development");
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>
    /// The pages of a technician, by name and address: a ticket in each state that looks different, Anna Lind's own and with
    /// time registered where there is one.
    /// </summary>
    public async Task<IReadOnlyList<(string Name, string Path)>> PagesAsync()
    {
        var folder = (await GetAsync()).DataFolder;
        return
        [
            ("my-work", "/"),
            ("queue", "/queue"),
            ("customers", "/customers"),
            ("no-customer-found", "/customers?q=zzz"),
            ("new-ticket", "/tickets/new"),
            .. new[] { "Queued", "AwaitingFunding", "Started", "New", "Delivered" }.Select(state =>
                ($"ticket-{state}", $"/tickets/{One(folder, state)}")
            ),
            ("no-ticket", "/tickets/999999"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        one.Dispose();
    }

    private static string One(string folder, string state)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "workbench.db")};Mode=ReadOnly"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT "Number" FROM "Tickets" WHERE "State" = $state
            ORDER BY "TechnicianId" IS (SELECT "Id" FROM "People" WHERE "Name" = 'Anna Lind') DESC, "RegisteredMinutes" DESC
            LIMIT 1
            """;
        command.Parameters.AddWithValue("$state", state);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
