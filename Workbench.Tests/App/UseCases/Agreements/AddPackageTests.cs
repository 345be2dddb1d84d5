using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

public sealed class AddPackageTests
{
    [Theory, OnBothDatabases]
    public async Task A_package_with_invalid_hours_or_price_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);

        foreach (
            var package in new Package[]
            {
                new("P", -60, 940_000),
                new("P", 600_001, 940_000),
                new("P", 600, -1),
                new("P", 600, 10_000_000_001),
            }
        )
        {
            (await AddAsync(testHost, package))
                .ShouldBeRefused()
                .Should()
                .Be(RefusalCode.PackageOutOfRange);
        }

        (await AddAsync(testHost, new("Least", 0, 0))).ShouldSucceed();
        (await AddAsync(testHost, new("Most", 600_000, 10_000_000_000))).ShouldSucceed();
        await using var db = testHost.CreateDbContext();
        (await db.Packages.CountAsync()).Should().Be(2);
    }

    private static Task<Outcome<Unit>> AddAsync(TestHost testHost, Package package) =>
        testHost.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default);
}
