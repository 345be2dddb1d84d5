using System.Globalization;
using System.Security.Claims;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Hosting;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Hosting;

/// <summary>Tests the dashboard of the jobs: current roles count, and each action is recorded before it happens.</summary>
public sealed class DashboardGuardTests
{
    [Fact]
    public async Task An_action_is_recorded_and_the_figures_are_not()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Administrator);

        (await SendAsync(testHost, eva, "POST", "/jobs/recurring/trigger", "jobs[]=resets"))
            .Should()
            .BeTrue();
        (await SendAsync(testHost, eva, "POST", "/jobs/stats", "metrics[]=x")).Should().BeTrue();
        (await SendAsync(testHost, eva, "GET", "/jobs/recurring", "")).Should().BeTrue();

        await using var db = testHost.CreateDbContext();
        var row = await db.AuditRows.SingleAsync(a => a.Kind == AuditKind.Operation);
        (row.Command, row.ActorId, row.Detail)
            .Should()
            .Be(("JobDashboard", eva.Id, "/recurring/trigger resets"));
    }

    [Theory]
    [InlineData("GET", "/jobs/recurring")]
    [InlineData("POST", "/JOBS/recurring/remove")]
    public async Task A_demoted_administrator_with_an_old_cookie_is_refused(
        string method,
        string path
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Administrator);
        (await SendAsync(testHost, eva, "GET", "/jobs", "")).Should().BeTrue();
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .People.Where(p => p.Id == eva.Id)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Roles, Roles.Technician));
        testHost.Get<ChangeFeed>().Publish([new(ChangeTopic.Person, eva.Id)]);

        (await SendAsync(testHost, eva, method, path, "jobs[]=resets")).Should().BeFalse();

        testHost
            .Get<SecurityEvents>()
            .TakeDue(all: true)
            .Should()
            .ContainSingle()
            .Which.PersonId.Should()
            .Be(eva.Id);
    }

    [Fact]
    public async Task Other_pages_pass()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);

        (await SendAsync(testHost, anna, "POST", "/tickets", "")).Should().BeTrue();
    }

    /// <returns>Whether the request reaches what comes after the guard.</returns>
    private static async Task<bool> SendAsync(
        TestHost testHost,
        Actor who,
        string method,
        string path,
        string form
    )
    {
        var reached = false;
        var app = new ApplicationBuilder(testHost.Services);
        app.UseDashboardGuard();
        app.Run(_ =>
        {
            reached = true;
            return Task.CompletedTask;
        });
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, who.Id.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Role, nameof(Roles.Administrator)),
            ],
            "test"
        );
        var http = new DefaultHttpContext
        {
            User = new(identity),
            RequestServices = testHost.Services,
        };
        (http.Request.Method, http.Request.Path) = (method, path);
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(form));
        await app.Build()(http);
        http.Response.StatusCode.Should().Be(reached ? 200 : 403);
        return reached;
    }
}
