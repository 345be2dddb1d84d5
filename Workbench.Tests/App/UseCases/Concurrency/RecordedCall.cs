namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>A command as its caller saw it: it took effect at some moment between these two.</summary>
public sealed record RecordedCall(int CallerId, DateTime StartedAt, DateTime AnsweredAt);
