namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>A command as its caller saw it: it took effect between these two moments.</summary>
public sealed record RecordedCall(int CallerId, DateTime StartedAt, DateTime AnsweredAt);
