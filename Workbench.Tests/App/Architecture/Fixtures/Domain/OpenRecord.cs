namespace Workbench.Tests.Architecture.Fixtures.Domain;

public record OpenRecord(int Value);
