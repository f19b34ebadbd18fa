// All phrases the rules know, by concept.
export const lexicon: Record<string, string> = {
  support: 'support | customer care/service | help desk/line | helpdesk | helpline | toll free',
}
