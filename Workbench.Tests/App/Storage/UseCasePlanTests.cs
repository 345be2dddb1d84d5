using System.Reflection;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>
/// Runs every command and every query, on a ticket and a customer that exist, and tests the plan of each statement: no table that
/// grows over the years is scanned completely. A use case that is added is tested without being listed.
/// </summary>
public sealed class UseCasePlanTests
{
    private const int Existing = 3;

    /// <summary>Use cases that read a whole table, with the reason.</summary>
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["SalesDeskQuery"] = "looks for tasks among all customers, once a node and day",
        ["SimilarReportsQuery"] = "finds no report here; QueryPlanTests has some",
    };

    [Theory, OnBothDatabases]
    public async Task No_use_case_scans_a_growing_table(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync(
            "Anna",
            Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator
        );
        await QueryPlanTests.AddYearsOfDataAsync(testHost);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await QueryPlanTests.AnalyzeAsync(db);

        var found = new List<string>();
        var withStatements = 0;
        foreach (
            var method in RoleMatrixTests
                .RunMethods.SelectMany(f => f)
                .OrderBy(m => m.Name, StringComparer.Ordinal)
        )
        {
            var name = method.DeclaringType!.Name;
            testHost.Clock.Advance(TimeSpan.FromMinutes(1));
            using var recorder = new SqlRecorder(db.Database.GetDbConnection());
            await RunAsync(testHost.Get(method.DeclaringType), method, anna);
            var scans = Whole.ContainsKey(name)
                ? []
                : await QueryPlans.FindScansAsync(db, recorder.Statements);
            found.AddRange(scans.Select(scan => $"\n{name}.{method.Name}: {scan}"));
            withStatements += recorder.Statements.Count > 1 ? 1 : 0;
        }

        found.Should().BeEmpty();
        withStatements.Should().BeGreaterThan(150);
    }

    /// <summary>What the sample can't answer is no matter: the statements until then are tested.</summary>
    private static async Task RunAsync(object useCase, MethodInfo method, Actor actor)
    {
        var arguments = method
            .GetParameters()
            .Skip(1)
            .Select(p => SampleArguments.Create(p.ParameterType, Existing));
        try
        {
            await (Task)method.Invoke(useCase, [actor, .. arguments])!;
        }
#pragma warning disable CA1031 // Any.
        catch (Exception)
#pragma warning restore CA1031
        {
            // For example an empty picture.
        }
    }
}
