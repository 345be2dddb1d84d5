using System.Globalization;
using Workbench.App.Settings;
using Workbench.Benchmarks.Circuits;
using Workbench.Benchmarks.CommandCosts;
using Workbench.Benchmarks.Crash;
using Workbench.Benchmarks.Forecasts;
using Workbench.Benchmarks.History;
using Workbench.Benchmarks.Pages;
using Workbench.Benchmarks.QueuePages;
using Workbench.Benchmarks.Resets;
using Workbench.Benchmarks.Sales;
using Workbench.Benchmarks.Search;

return args switch
{
    ["commands"] => await CommandCostsRun.RunAsync(null),
    ["commands", "--statements"] => await CommandCostsRun.ListStatementsAsync(null),
    ["commands", "--statements", var connectionString] => await CommandCostsRun.ListStatementsAsync(
        connectionString
    ),
    ["commands", var connectionString] => await CommandCostsRun.RunAsync(connectionString),
    ["crash-writer", var folder] => await CrashWriter.RunAsync(folder),
    ["crash"] => await CrashRun.RunAsync(kills: 10),
    ["crash", var kills] when int.TryParse(kills, CultureInfo.InvariantCulture, out var many) =>
        await CrashRun.RunAsync(many),
    ["find", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await CustomerSearchRun.RunAsync(many, null),
    ["find", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await CustomerSearchRun.RunAsync(many, connectionString),
    ["circuits", var program] => await CircuitsRun.RunAsync(program),
    ["circuits", var program, var path, var person] => await CircuitsRun.RunAsync(
        program,
        path,
        person
    ),
    ["fan-out", var program] => await FanOutRun.RunAsync(program),
    ["palette", var folder] => await PaletteRun.RunAsync(new(StorageProvider.Sqlite, "", folder)),
    ["palette", var folder, var connectionString] => await PaletteRun.RunAsync(
        new(StorageProvider.PostgreSql, connectionString, folder)
    ),
    ["pages", var program] => await PagesRun.RunAsync(program),
    ["page-reads", var program, var closed, var small, var moreClosed, var large, .. var options]
        when int.TryParse(closed, CultureInfo.InvariantCulture, out var few)
            && int.TryParse(moreClosed, CultureInfo.InvariantCulture, out var many) =>
        await PageReadsRun.RunAsync(
            program,
            (few, small),
            (many, large),
            options is ["--statements"]
        ),
    ["forecast", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await ForecastRun.RunAsync(many),
    ["queue", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await QueueRun.RunAsync(many, null),
    ["queue", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await QueueRun.RunAsync(many, connectionString),
    ["queue-page", var program, var count]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await QueuePageRun.RunAsync(program, many),
    ["resets", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await ResetsRun.RunAsync(many, null),
    ["resets", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await ResetsRun.RunAsync(many, connectionString),
    ["reset-kills"] => await ResetCrashRun.RunAsync(kills: 10, count: 20_000),
    ["reset-sweep", var folder] => await ResetCrashRun.RunResetsAsync(folder),
    ["sales-desk", var count]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await SalesDeskRun.RunAsync(many, null),
    ["sales-desk", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await SalesDeskRun.RunAsync(many, connectionString),
    ["seed", var count, var folder]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await HistorySeed.RunAsync(many, new(StorageProvider.Sqlite, "", folder)),
    ["seed", var count, var folder, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await HistorySeed.RunAsync(many, new(StorageProvider.PostgreSql, connectionString, folder)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        commands [--statements] [CONNECTION]
                                        measures take next and register time beside their own statements, or lists them
        crash [KILLS]                   kills a writer repeatedly and checks the database after each kill
        crash-writer FOLDER             runs the writer that is killed
        circuits PUBLISHED-DLL [PATH PERSON]
                                        measures the memory of 1, 50 and 200 open pages of the published program
        fan-out PUBLISHED-DLL           measures how a change reaches 1, 200 and 1 000 open queue pages
        find COUNT [CONNECTION]         searches among COUNT customers, letter by letter
        palette FOLDER [CONNECTION]     searches the tickets of a seeded database, letter by letter
        pages PUBLISHED-DLL             measures bytes, requests, start and memory of the published program
        page-reads PUBLISHED-DLL COUNT DATABASE COUNT DATABASE [--statements]
                                        compares the statements of every page on two seeded databases (folder or connection)
        queue COUNT [CONNECTION]        reads a queue of COUNT tickets, alone and for fifty pages at once
        queue-page PUBLISHED-DLL COUNT  measures the queue page of the published program, with COUNT more tickets
        resets COUNT [CONNECTION]       resets COUNT agreements in one night, with a background load
        reset-kills                     kills the reset job of 20 000 resets ten times
        reset-sweep FOLDER              runs the reset job that is killed
        sales-desk COUNT [CONNECTION]   reads the sales desk of COUNT customers and 5 000 open tickets
        seed COUNT FOLDER [CONNECTION]  creates 5 000 open and COUNT closed tickets of 100 customers
        """
    );
    return 2;
}
