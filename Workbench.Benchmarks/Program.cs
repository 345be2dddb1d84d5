using System.Globalization;
using Workbench.App.Settings;
using Workbench.Benchmarks;
using Workbench.Benchmarks.Circuits;
using Workbench.Benchmarks.CommandCosts;
using Workbench.Benchmarks.Crash;
using Workbench.Benchmarks.Figures;
using Workbench.Benchmarks.Forecasts;
using Workbench.Benchmarks.History;
using Workbench.Benchmarks.Pages;
using Workbench.Benchmarks.QueuePages;
using Workbench.Benchmarks.Resets;
using Workbench.Benchmarks.Sales;
using Workbench.Benchmarks.Search;

if (args is [.. var withoutDocs, FigureTable.DocsOption])
{
    FigureTable.WritesDocs = true;
    args = withoutDocs;
}

return args switch
{
    ["all", var program, .. var options] => await AllRun.RunAsync(program, options),
    ["commands"] => FigureTable.Print(await CommandCostsRun.RunAsync(null)),
    ["commands", "--profile"] => await CommandCostsRun.RepeatAsync(null),
    ["commands", "--profile", var connectionString] => await CommandCostsRun.RepeatAsync(
        connectionString
    ),
    ["commands", "--statements"] => await CommandCostsRun.ListStatementsAsync(null),
    ["commands", "--statements", var connectionString] => await CommandCostsRun.ListStatementsAsync(
        connectionString
    ),
    ["commands", var connectionString] => FigureTable.Print(
        await CommandCostsRun.RunAsync(connectionString)
    ),
    ["crash-writer", var folder] => await CrashWriter.RunAsync(
        new(StorageProvider.Sqlite, "", Path.GetFullPath(folder))
    ),
    ["crash-writer", var folder, var connectionString] => await CrashWriter.RunAsync(
        new(StorageProvider.PostgreSql, connectionString, folder)
    ),
    ["crash"] => FigureTable.Print(await CrashRun.RunAsync(kills: 10, null)),
    ["crash", var kills] when int.TryParse(kills, CultureInfo.InvariantCulture, out var many) =>
        FigureTable.Print(await CrashRun.RunAsync(many, null)),
    ["crash", var kills, var connectionString]
        when int.TryParse(kills, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await CrashRun.RunAsync(many, connectionString)
    ),
    ["find", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        FigureTable.Print(await CustomerSearchRun.RunAsync(many, null)),
    ["find", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await CustomerSearchRun.RunAsync(many, connectionString)
    ),
    ["circuits", var program] => FigureTable.Print(await CircuitsRun.RunAsync(program)),
    ["circuits", var program, var path, var person, .. var options] => FigureTable.Print(
        await CircuitsRun.RunAsync(program, path, person, holds: options is ["--hold"])
    ),
    ["fan-out", var program] => FigureTable.Print(await FanOutRun.RunAsync(program)),
    ["palette", var folder] => FigureTable.Print(
        await PaletteRun.RunAsync(new(StorageProvider.Sqlite, "", folder))
    ),
    ["palette", var folder, var connectionString] => FigureTable.Print(
        await PaletteRun.RunAsync(new(StorageProvider.PostgreSql, connectionString, folder))
    ),
    ["pages", var program] => FigureTable.Print(await PagesRun.RunAsync(program)),
    ["page-reads", var program, var closed, var small, var moreClosed, var large, .. var options]
        when int.TryParse(closed, CultureInfo.InvariantCulture, out var few)
            && int.TryParse(moreClosed, CultureInfo.InvariantCulture, out var many) =>
        FigureTable.Print(
            await PageReadsRun.RunAsync(
                program,
                (few, small),
                (many, large),
                options is ["--statements"]
            )
        ),
    ["forecast", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await ForecastRun.RunAsync(many),
    ["queue", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        FigureTable.Print(await QueueRun.RunAsync(many, null)),
    ["queue", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await QueueRun.RunAsync(many, connectionString)
    ),
    ["queue-page", var program, var count]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await QueuePageRun.RunAsync(program, many)
    ),
    ["resets", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        FigureTable.Print(await ResetsRun.RunAsync(many, null)),
    ["resets", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await ResetsRun.RunAsync(many, connectionString)
    ),
    ["reset-kills"] => FigureTable.Print(await ResetCrashRun.RunAsync(kills: 10, count: 20_000)),
    ["reset-sweep", var folder] => await ResetCrashRun.RunResetsAsync(folder),
    ["sales-desk", var count]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await SalesDeskRun.RunAsync(many, null)
    ),
    ["sales-desk", var count, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await SalesDeskRun.RunAsync(many, connectionString)
    ),
    ["search", var folder] => await SearchRun.RunAsync(new(StorageProvider.Sqlite, "", folder)),
    ["search", var folder, var connectionString] => await SearchRun.RunAsync(
        new(StorageProvider.PostgreSql, connectionString, folder)
    ),
    ["search-seed", var count, var folder]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await SearchSeed.RunAsync(many, new(StorageProvider.Sqlite, "", folder)),
    ["search-seed", var count, var folder, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) =>
        await SearchSeed.RunAsync(many, new(StorageProvider.PostgreSql, connectionString, folder)),
    ["seed", var count, var folder]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await HistorySeed.RunAsync(many, new(StorageProvider.Sqlite, "", folder))
    ),
    ["seed", var count, var folder, var connectionString]
        when int.TryParse(count, CultureInfo.InvariantCulture, out var many) => FigureTable.Print(
        await HistorySeed.RunAsync(many, new(StorageProvider.PostgreSql, connectionString, folder))
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        With --docs at the end, a benchmark writes its figures to the table in docs/benchmarks.md.

        all PUBLISHED-DLL [CONNECTION] [--only BENCHMARK,…]
                                        runs all benchmarks in a short form and writes their table to docs/benchmarks.md
        commands [--statements | --profile] [CONNECTION]
                                        measures take next and register time beside their own statements, or lists them
        crash [KILLS [CONNECTION]]      kills a writer repeatedly and checks the database after each kill
        crash-writer FOLDER [CONNECTION]
                                        runs the writer that is killed
        circuits PUBLISHED-DLL [PATH PERSON [--hold]]
                                        measures the memory of 1, 50 and 200 open pages of the published program, or holds them
        fan-out PUBLISHED-DLL           measures how a change reaches 1, 200 and 1 000 open queue pages
        find COUNT [CONNECTION]         searches among COUNT customers, letter by letter
        palette FOLDER [CONNECTION]     searches the tickets of a seeded database, letter by letter
        pages PUBLISHED-DLL             measures bytes, requests, start and memory of the published program
        page-reads PUBLISHED-DLL COUNT DATABASE COUNT DATABASE [--statements]
                                        compares the statements of every page on two seeded databases (folder or connection)
        queue COUNT [CONNECTION]        opens, scrolls and changes a queue of COUNT tickets
        queue-page PUBLISHED-DLL COUNT  measures the queue page of the published program, with COUNT more tickets
        resets COUNT [CONNECTION]       resets COUNT agreements in one night, with a background load
        reset-kills                     kills the reset job of 20 000 resets ten times
        reset-sweep FOLDER              runs the reset job that is killed
        sales-desk COUNT [CONNECTION]   reads the sales desk of COUNT customers and 5 000 open tickets
        search FOLDER [CONNECTION]      searches all texts of the tickets that search-seed added, and finds similar ones
        search-seed COUNT FOLDER [CONNECTION]
                                        adds tickets with generated texts until there are COUNT
        seed COUNT FOLDER [CONNECTION]  creates 5 000 open and COUNT closed tickets of 100 customers
        """
    );
    return 2;
}
