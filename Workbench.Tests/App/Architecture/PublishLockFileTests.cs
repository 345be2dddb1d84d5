using System.Text.Json;
using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>
/// A publish has a lock file of its own, because NuGet writes the platform into it. It must not fall behind the one of every
/// other build: after a package changes, run "dotnet publish Workbench.App" once.
/// </summary>
public sealed class PublishLockFileTests
{
    private const string Framework = "net10.0";

    [Fact]
    public void A_publish_uses_the_packages_of_the_build()
    {
        var built = PackagesOf("packages.lock.json");

        built.Should().NotBeEmpty();
        PackagesOf("packages.linux-x64.lock.json").Should().Equal(built);
    }

    /// <summary>A restore without the platform leaves its packages out, and the next publish changes the file.</summary>
    [Fact]
    public void The_lock_file_of_a_publish_has_the_packages_of_its_platform()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Repository.PathOf("Workbench.App/packages.linux-x64.lock.json"))
        );

        json.RootElement.GetProperty("dependencies")
            .TryGetProperty($"{Framework}/linux-x64", out _)
            .Should()
            .BeTrue();
    }

    private static List<(string Name, string? Version, string? Hash)> PackagesOf(string file)
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Repository.PathOf($"Workbench.App/{file}"))
        );
        return
        [
            .. json
                .RootElement.GetProperty("dependencies")
                .GetProperty(Framework)
                .EnumerateObject()
                .Select(p => (p.Name, Text(p.Value, "resolved"), Text(p.Value, "contentHash"))),
        ];
    }

    private static string? Text(JsonElement package, string property) =>
        package.TryGetProperty(property, out var value) ? value.GetString() : null;
}
